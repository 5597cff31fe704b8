/**
 * Plain cucumber-js: every feature, or those named on the command line, one scenario at a time, against the target that
 * ASSAY_TARGET names (prosody without it). steps/hooks.ts readies the target and stops it again. Needs `npm run build`
 * before. No `paths` here: Cucumber would add them to those on the command line, and features/ is what it takes anyhow.
 */
export default {
  import: ['dist/steps/**/*.js'],
  format: ['progress'],
}
