import { liCase } from './cases/li/case.ts';
import { precursorsCase } from './cases/precursors/case.ts';
import type { SampleCase, SampleTag } from './cases/sample-case.ts';

/** The cases of the sample library, in order. */
export const sampleCases: readonly SampleCase[] = [liCase, precursorsCase];

/** Every tag that the exhibits carry, parents before what stands under them. */
export const sampleTags: readonly SampleTag[] = [
  { path: 'Source', colour: 'grey' },
  { path: 'Source/Official', colour: 'blue' },
  { path: 'Source/Press', colour: 'violet' },
  { path: 'Working paper', colour: 'olive' },
  { path: 'Correspondence', colour: 'cyan' },
  { path: 'Charges', colour: 'indigo' },
  { path: 'Sentences', colour: 'orange' },
  { path: 'Money', colour: 'green' },
  { path: 'Messaging', colour: 'teal' },
  { path: 'Designations', colour: 'pink' },
  { path: 'Names', colour: 'amber' },
  { path: 'In conflict', colour: 'red' },
  { path: 'Chinese', colour: 'grey' },
];
