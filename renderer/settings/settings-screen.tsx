/** SettingsScreen */
export function SettingsScreen(props: { state: import('../../contract/host.ts').HostState }) {
  return <pre>{JSON.stringify(props)}</pre>;
}
