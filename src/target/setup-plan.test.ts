import { describe, expect, it } from 'vitest'
import { planInstallation } from './setup-plan.ts'

const machine = {
  installed: new Set<string>(),
  isRoot: true,
  aptGet: '/usr/bin/apt-get',
  hasServicePolicy: false,
}

describe('planInstallation', () => {
  it('updates first, then installs what is missing and no more', () => {
    const plan = planInstallation(['prosody', 'ejabberd'], { ...machine, installed: new Set(['prosody']) })
    expect(plan.packages).toEqual(['prosody-modules', 'ejabberd'])
    expect(plan.commands.map(({ args }) => args.join(' '))).toEqual([
      'update',
      'install -y --no-install-recommends prosody-modules ejabberd',
    ])
    expect(plan.announcement.join()).toContain('prosody-modules, ejabberd')
  })

  it('does nothing, and says so, when all is there; root and apt-get are then not needed', () => {
    const installed = new Set(['jabberd2'])
    const plan = planInstallation(['jabberd2'], { ...machine, installed, isRoot: false, aptGet: undefined })
    expect(plan.commands).toEqual([])
    expect(plan.holdServices).toBe(false)
    expect(plan.announcement).toEqual(['jabberd2: already installed, nothing to do'])
  })

  it('leaves a policy about services alone where there is one', () => {
    expect(planInstallation(['prosody'], machine).holdServices).toBe(true)
    expect(planInstallation(['prosody'], { ...machine, hasServicePolicy: true }).holdServices).toBe(false)
  })

  it.each([
    ['E_SETUP_ROOT', ['prosody'], { isRoot: false }],
    ['E_SETUP_APT', ['prosody'], { aptGet: undefined }],
    ['E_SETUP_NAME', ['prosody', 'openfire'], {}],
  ])('refuses with %s and a hint', (code, names, differences) => {
    expect(() => planInstallation(names, { ...machine, ...differences })).toThrow(
      expect.objectContaining({ code, hint: expect.stringMatching(/./) }),
    )
  })
})
