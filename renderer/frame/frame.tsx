import { useHotkeys } from '@mantine/hooks';
import type { HostState } from '../../contract/host.ts';
import { useDesktopMenu } from '../desktop/desktop-menu.ts';
import { useMessages } from '../messages/messages.tsx';
import { type Place, usePlaces } from '../place.ts';
import { IdleLock } from '../settings/idle-lock.tsx';
import { Pane } from '../ui/problem.tsx';
import { Side } from '../ui/side.tsx';
import { UndoKeys } from '../ui/undo.tsx';
import { useDeeds } from './deeds.tsx';
import { Palette } from './palette.tsx';
import { useReadingMode } from './reading-mode.ts';
import { Screen } from './screen.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { SideRail } from './side-rail.tsx';
import { Sidebar } from './sidebar.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { useFrameKeys } from './use-frame-keys.ts';
import { useSidebar } from './use-sidebar.ts';
import './frame.css';

/** What stands around every screen of an open library. */
export function Frame({ state, library }: { state: HostState; library: NonNullable<HostState['library']> }) {
  const { frame } = useMessages();
  const { isWhole, toggle: toggleSidebar } = useSidebar();
  const reading = useReadingMode(mode => mode.on);
  const { here, goBack, goForward } = usePlaces();
  useFrameKeys();
  useDesktopMenu(useDeeds(state, library), state.settings);
  useHotkeys([
    ['mod+B', toggleSidebar],
    ['alt+ArrowLeft', goBack],
    ['alt+ArrowRight', goForward],
  ]);
  return (
    <div className="cw-frame">
      <TopBar state={state} library={library} onToggleSidebar={toggleSidebar} />
      <div className="cw-middle">
        {reading ? null : (
          <nav className="cw-nav" aria-label={frame.navigation}>
            {isWhole ? (
              <Side side="left" name="frame.sidebar" label={frame.navigation} width={232} narrowest={176} widest={480}>
                <div className="cw-sidebar">
                  <Pane>
                    <Sidebar />
                  </Pane>
                </div>
              </Side>
            ) : (
              <div className="cw-sidebar cw-rail">
                <Pane>
                  <SideRail />
                </Pane>
              </div>
            )}
          </nav>
        )}
        <main className="cw-main" aria-label={frame.main}>
          <Pane key={keyOf(here)}>
            <Screen place={here} state={state} />
          </Pane>
        </main>
      </div>
      <StatusLine state={state} library={library} />
      <Palette state={state} library={library} />
      <Shortcuts />
      <UndoKeys />
      <IdleLock state={state} library={library} />
    </div>
  );
}

/** A place with another key is shown anew. Turning a page is none, nor are other words to search for. */
function keyOf(place: Place): string {
  if (place.screen === 'search') return place.screen;
  return JSON.stringify(place.screen === 'exhibit' ? { screen: place.screen, exhibitId: place.exhibitId } : place);
}
