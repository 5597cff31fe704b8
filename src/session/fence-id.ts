/**
 * What the ids of fence stanzas begin with. A fence is the harness's own instrument: by this prefix an audit knows what
 * it must not damage, and behind what it may hold things back.
 */
export const FENCE_ID_PREFIX = 'fence-'
