/** Report */
export function Report(props: { caseId: number; state: import('../../contract/host.ts').HostState }) {
  return <pre>{JSON.stringify(props)}</pre>;
}
