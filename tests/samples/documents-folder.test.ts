import { expect, it } from 'vitest';
import { documentsFolder } from '../../samples/load.ts';

it('finds the documents beside the archive of the packed app, and else beside the code', () => {
  expect(
    documentsFolder('file:///opt/Casewright/resources/app.asar/out/samples/load.js').replaceAll('\\', '/'),
  ).toMatch(/\/opt\/Casewright\/resources\/app\.asar\.unpacked\/out\/samples\/documents$/);
  expect(documentsFolder('file:///home/a/my-app.asar-notes/samples/load.ts').replaceAll('\\', '/')).toMatch(
    /\/home\/a\/my-app\.asar-notes\/samples\/documents$/,
  );
});
