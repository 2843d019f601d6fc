/* The arrows of docs/architecture.md. A file may import only what its room may see. */
const test = '\\.test\\.ts$';
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'schema-imports-zod-alone',
      severity: 'error',
      from: { path: '^src/schema/', pathNot: test },
      to: { pathNot: '^(src/schema/|node_modules/zod/)' },
    },
    {
      name: 'policy-imports-schema-alone',
      severity: 'error',
      from: { path: '^src/policy/', pathNot: test },
      to: { pathNot: '^src/(policy|schema)/' },
    },
    {
      name: 'content-opens-no-file',
      comment: 'The store is handed its files; it opens none.',
      severity: 'error',
      from: { path: '^src/content/', pathNot: test },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|util)$' },
    },
    {
      name: 'content-sees-schema-and-policy',
      severity: 'error',
      from: { path: '^src/content/', pathNot: test },
      to: { path: '^(src|scripts)/', pathNot: '^src/(content|schema|policy)/' },
    },
    {
      name: 'src-never-imports-scripts',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: '^scripts/' },
    },
    {
      name: 'only-press-and-desk-see-the-store',
      severity: 'error',
      from: { path: '^scripts/', pathNot: `${test}|^scripts/(press|desk|commands|checks)/` },
      to: { path: '^src/content/' },
    },
    {
      name: 'scripts-never-import-pages',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^src/(pages|layouts|components)/' },
    },
    {
      name: 'libraries-behind-adapters',
      comment: 'Only scripts/adapters touches simple-git, sharp, pagefind, sqlite and child processes.',
      severity: 'error',
      from: { path: '^(src|scripts)/', pathNot: `${test}|^scripts/(adapters|forges)/` },
      to: {
        path: '^(node_modules/(simple-git|sharp|pagefind|playwright-core)/|(node:)?(child_process|sqlite)$)',
      },
    },
    {
      name: 'checks-know-no-edge',
      severity: 'error',
      from: { path: '^scripts/(checks|reporters)/', pathNot: test },
      to: { path: '^scripts/(adapters|forges|commands|desk|press)/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(src|scripts)/', pathNot: test },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
