import type { SampleCase } from '../sample-case.ts';
import { conflicts } from './conflicts.ts';
import { exhibits } from './exhibits.ts';
import { facts } from './facts.ts';
import { highlights } from './highlights.ts';
import { notes } from './notes.ts';
import { counts, entities } from './parties.ts';

export const liCase: SampleCase = {
  folder: 'li',
  title: 'United States v. Xizhi Li et al.',
  reference: 'SAMPLE-LI',
  jurisdiction: 'Eastern District of Virginia',
  description: [
    'Sample case, composed from public reporting. An indictment is an allegation.',
    'A superseding indictment of 14 counts against six defendants, unsealed on 15 October 2020, charges that value was moved for trafficking organisations by contracts for cash, couriers, casinos, front companies, accounts and goods, with messages by WeChat and WhatsApp. Xizhi Li pleaded guilty in August 2021 and was sentenced in October 2021.',
    'The case shows how a conflict between sources is resolved: a press report of 2025 gives another sentence than the Department of Justice. The docket number is not established and is left blank.',
  ].join('\n\n'),
  exhibits,
  entities,
  counts,
  facts,
  conflicts,
  notes,
  highlights,
};
