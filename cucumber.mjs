/**
 * Plain cucumber-js: every feature, one scenario at a time, against the target that ASSAY_TARGET names (prosody without
 * it); ASSAY_TIMEOUT is how many seconds a Then waits. steps/hooks.ts readies the target and stops it again. Needs `npm run build` before.
 */
export default {
  paths: ['features/**/*.feature'],
  import: ['dist/steps/**/*.js'],
  format: ['progress'],
}
