import * as v from 'valibot'

/** Text that says something. YAML reads an unquoted 3.10 as the number 3.1, hence the hint. */
export const text = v.pipe(v.string('must be text; quote it'), v.nonEmpty('must not be empty'))
