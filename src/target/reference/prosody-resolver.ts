/** Name of the Prosody module below. */
export const RESOLVER_MODULE = 'assay_resolver'

/**
 * A Prosody module that makes its own resolver ask our DNS server: that resolver knows no port but 53 and no servers but
 * those of /etc/resolv.conf. With lua-unbound Prosody has another one, which its configuration rules.
 */
export function prosodyResolver(nameServerPort: number): string {
  return `module:set_global();
local resolver = getmetatable(require "net.dns".resolver()).__index;
local getsocket = resolver.getsocket;

-- Lags of up to a second, against attackers who guess; ours is the only server.
resolver.jitter = nil;
resolver.retry_jitter = nil;

function resolver:adddefaultnameservers()
  self:addnameserver("127.0.0.1");
end

function resolver:getsocket(server)
  local known = self.socket and self.socket[server];
  if known then return known; end
  local sock, err = getsocket(self, server);
  if sock then sock:setpeername("127.0.0.1", ${nameServerPort}); end
  return sock, err;
end
`
}
