import { Given } from '../src/conformance/steps.ts'

// Comes before anything that gives the user an account; \${other-domain} is the other server's domain.
Given('{actor} is a user of another server', function (actor: string) {
  this.casting.settleElsewhere(actor)
})
