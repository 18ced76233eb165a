import type { HostState } from '../../contract/host.ts';
import { Cases } from '../cases/cases.tsx';
import type { Place } from '../place.ts';

/** The screen of a place. */
export function Screen({ place, state }: { place: Place; state: HostState }) {
  switch (place.screen) {
    case 'cases':
      return <Cases />;
    default:
      return <pre>{JSON.stringify({ place, user: state.user })}</pre>;
  }
}
