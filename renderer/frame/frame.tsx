import { useDisclosure, useHotkeys } from '@mantine/hooks';
import type { HostState } from '../../contract/host.ts';
import { useMessages } from '../messages/messages.tsx';
import { usePlaces } from '../place.ts';
import { Pane } from '../ui/problem.tsx';
import { Palette } from './palette.tsx';
import { Screen } from './screen.tsx';
import { Sidebar } from './sidebar.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import './frame.css';

/** What stands around every screen of an open library. */
export function Frame({ state, library }: { state: HostState; library: NonNullable<HostState['library']> }) {
  const { frame } = useMessages();
  const [sidebar, { toggle: toggleSidebar }] = useDisclosure(true);
  const { here, goBack, goForward } = usePlaces();
  useHotkeys([
    ['mod+B', toggleSidebar],
    ['alt+ArrowLeft', goBack],
    ['alt+ArrowRight', goForward],
  ]);
  return (
    <div className="cw-frame" data-sidebar={sidebar ? 'shown' : 'hidden'}>
      <TopBar state={state} library={library} onToggleSidebar={toggleSidebar} />
      {sidebar ? (
        <nav className="cw-sidebar" aria-label={frame.navigation}>
          <Pane>
            <Sidebar />
          </Pane>
        </nav>
      ) : null}
      <main className="cw-main" aria-label={frame.main}>
        <Pane key={JSON.stringify(here)}>
          <Screen place={here} state={state} />
        </Pane>
      </main>
      <StatusLine state={state} library={library} />
      <Palette />
    </div>
  );
}
