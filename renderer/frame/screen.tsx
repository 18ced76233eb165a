import type { HostState } from '../../contract/host.ts';
import { Activity } from '../activity/activity.tsx';
import { Cases } from '../cases/cases.tsx';
import { Conflicts } from '../conflicts/conflicts.tsx';
import { Exhibits } from '../exhibits/exhibits.tsx';
import { Facts } from '../facts/facts.tsx';
import { Imports } from '../imports/imports.tsx';
import { Notes } from '../notes/notes.tsx';
import { Overview } from '../overview/overview.tsx';
import { People } from '../people/people.tsx';
import type { Place } from '../place.ts';
import { Report } from '../report/report.tsx';
import { SearchScreen } from '../search/search-screen.tsx';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { Viewer } from '../viewer/viewer.tsx';

/** The screen of a place. */
export function Screen({ place, state }: { place: Place; state: HostState }) {
  switch (place.screen) {
    case 'cases':
      return <Cases />;
    case 'settings':
      return <SettingsScreen state={state} />;
    case 'search':
      return <SearchScreen place={place} />;
    case 'exhibit':
      return <Viewer place={place} />;
    case 'overview':
      return <Overview caseId={place.caseId} />;
    case 'exhibits':
      return <Exhibits caseId={place.caseId} item={place.item} />;
    case 'facts':
      return <Facts caseId={place.caseId} item={place.item} />;
    case 'people':
      return <People caseId={place.caseId} item={place.item} />;
    case 'notes':
      return <Notes caseId={place.caseId} item={place.item} />;
    case 'conflicts':
      return <Conflicts caseId={place.caseId} item={place.item} />;
    case 'report':
      return <Report caseId={place.caseId} state={state} />;
    case 'imports':
      return <Imports caseId={place.caseId} state={state} item={place.item} />;
    case 'activity':
      return <Activity caseId={place.caseId} />;
  }
}
