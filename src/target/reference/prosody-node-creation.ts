/** Name of the Prosody module below. */
export const NODE_CREATION_MODULE = 'assay_node_creation'

/**
 * A Prosody module that lets every user create nodes at the publish-subscribe service, whose owners they then are: who may
 * is for the operator to decide (XEP-0060 §12.1), but mod_pubsub of 0.12 knows the component's administrators only.
 * A node that is not there has members: everybody.
 */
export const PROSODY_NODE_CREATION = `local service = module:depends("pubsub").service;
local usual = service.config.capabilities;
local function creating(affiliation)
  return setmetatable({ create = true }, { __index = usual[affiliation] });
end
service.config.capabilities = setmetatable({ none = creating("none"), member = creating("member") }, { __index = usual });
`
