/**
 * @typedef {{
 *   port: number, domain: string, prefix: string, password: string, users: number, rate: number,
 *   arrivalsPerSecond: number, seconds: number }} Chat
 * Users are called `prefix` and a number from 1. `rate` is in messages a second over all users, who go on for `seconds`
 * after the last of them has come.
 */

/** With this body a message of tsung is about as long as one of ours. */
const BODY_BYTES = 140

/**
 * A scenario for Tsung 1.7 in which every user logs in and writes to others who are online.
 *
 * Each setting is there because without it the comparison would be unfair or void: `ack="parse"` with an expression, or
 * it sends without having logged in and counts that; `use_controller_vm`, or it starts a second virtual machine;
 * `loglevel="warning"`, or it spends its time on its log; `bidi`, or it does not read what comes unasked, and with it
 * `stamped`, its own way to count and time what arrives.
 * @param {Chat} chat
 */
export function tsungScenario({ port, domain, prefix, password, users, rate, arrivalsPerSecond, seconds }) {
  const think = users / rate
  const arriving = Math.ceil(users / arrivalsPerSecond) + 1
  const messages = Math.ceil((arriving + seconds) / think)
  return `<?xml version="1.0"?>
<!DOCTYPE tsung SYSTEM "/usr/share/tsung/tsung-1.0.dtd">
<tsung loglevel="warning" version="1.0">
 <clients><client host="localhost" use_controller_vm="true" maxusers="30000"/></clients>
 <servers><server host="127.0.0.1" port="${port}" type="tcp"/></servers>
 <load><arrivalphase phase="1" duration="${arriving + seconds}" unit="second">
  <users maxnumber="${users}" arrivalrate="${arrivalsPerSecond}" unit="second"/>
 </arrivalphase></load>
 <options>
  <option type="ts_jabber" name="global_number" value="${users}"/>
  <option type="ts_jabber" name="userid_max" value="${users}"/>
  <option type="ts_jabber" name="domain" value="${domain}"/>
  <option type="ts_jabber" name="username" value="${prefix}"/>
  <option type="ts_jabber" name="passwd" value="${password}"/>
  <option name="tcp_reuseaddr" value="true"/>
 </options>
 <sessions><session probability="100" name="chat" type="ts_jabber" bidi="true">
  <request><jabber type="connect" ack="parse" regexp="features>"/></request>
  <request><jabber type="auth_sasl" ack="parse" regexp="success"/></request>
  <request><jabber type="connect" ack="parse" regexp="features>"/></request>
  <request><jabber type="auth_sasl_bind" ack="parse" regexp="jid>"/></request>
  <request><jabber type="auth_sasl_session" ack="parse" regexp="iq"/></request>
  <request><jabber type="presence:initial" ack="no_ack"/></request>
  <thinktime value="1"/>
  <for from="1" to="${messages}" var="i">
   <transaction name="chat"><request>
    <jabber type="chat" ack="no_ack" size="${BODY_BYTES}" destination="online" stamped="true"/>
   </request></transaction>
   <thinktime value="${think}"/>
  </for>
  <request><jabber type="close" ack="no_ack"/></request>
 </session></sessions>
</tsung>
`
}
