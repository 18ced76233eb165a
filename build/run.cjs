// The door of every npm script. CommonJS and old syntax on purpose: it must at least speak on a Node that is too old.
var major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    'Casewright needs Node 20 or newer to set itself up, and this is Node ' +
      process.versions.node +
      '.\nNothing was changed. Install a current Node from https://nodejs.org and run the same command again.',
  );
  process.exit(1);
}
void import('./run.mjs').then(function (module) {
  return module.run(process.argv[2], process.argv.slice(3));
});
