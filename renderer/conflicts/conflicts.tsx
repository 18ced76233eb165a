/** Conflicts */
export function Conflicts(props: { caseId: number }) {
  return <pre>{JSON.stringify(props)}</pre>;
}
