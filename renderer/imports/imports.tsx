/** Imports */
export function Imports(props: { caseId: number; state: import('../../contract/host.ts').HostState }) {
  return <pre>{JSON.stringify(props)}</pre>;
}
