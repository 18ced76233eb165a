import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './ui/chinese-font.css';
import './ui/window.css';
import './ui/contrast.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { followBrowserHistory } from './browser-history.ts';
import { connect } from './client/connect.ts';
import { openPort } from './client/open-port.ts';
import { moveAlong } from './place.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the window');
const client = connect(await openPort());
followBrowserHistory(moveAlong);
createRoot(root).render(<App client={client} />);
