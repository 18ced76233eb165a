import type { SampleCase } from '../sample-case.ts';
import { conflicts } from './conflicts.ts';
import { exhibits } from './exhibits.ts';
import { facts } from './facts.ts';
import { notes } from './notes.ts';
import { counts, entities } from './parties.ts';

export const precursorsCase: SampleCase = {
  folder: 'precursors',
  title: 'The 2023 precursor indictments',
  reference: 'SAMPLE-PRECURSORS',
  jurisdiction: 'S.D.N.Y., E.D.N.Y., M.D. Fla. and S.D. Fla.',
  description: [
    'Sample case, composed from public reporting. An indictment is an allegation.',
    'Three indictments of 23 June 2023 charge four companies and eight individuals; eight indictments of 3 October 2023 charge eight companies and twelve Chinese nationals. A jury gave its verdict on two of the individuals in January 2025.',
    'The case shows names in conflict, numbers that are easily confused, and a statement that is known only at second hand. Docket numbers and the names of the twelve are not established and are left out.',
  ].join('\n\n'),
  exhibits,
  entities,
  counts,
  facts,
  conflicts,
  notes,
  highlights: [],
};
