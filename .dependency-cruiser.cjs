/** Imports go one way: model ← stages ← clean ← sink, job ← cli. */
const below = (from, to, why) => ({
  name: why,
  severity: 'error',
  from: { path: `^src/(${from})` },
  to: { path: `^src/(${to})` },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'model-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { path: '^src/(?!model/)' },
    },
    below(
      'block|capture|engine|finder|page|record|rules|ruleset',
      'cli|clean\\.ts|job|report|server|sink|load-(rules|book)\\.ts|index\\.ts',
      'stages-do-not-know-the-flow',
    ),
    below(
      'clean\\.ts|load-(rules|book)\\.ts|sink',
      'cli|job|report|server|index\\.ts',
      'flow-does-not-know-its-callers',
    ),
    below('job', 'cli|index\\.ts', 'jobs-do-not-know-the-command-line'),
    below('block|page', 'engine|record|rules|ruleset', 'pages-are-opened-before-they-are-judged'),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
