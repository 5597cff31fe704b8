/**
 * Plain cucumber-js: every feature, one scenario at a time, against the target that ASSAY_TARGET names (prosody without
 * it). steps/hooks.ts readies the target and stops it again. Needs `npm run build` before.
 */
export default {
  paths: ['features/**/*.feature'],
  import: ['dist/steps/**/*.js'],
  format: ['progress'],
}
