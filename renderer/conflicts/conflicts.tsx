/** Conflicts */
export function Conflicts(props: { caseId: number; item?: number | undefined }) {
  return <pre>{JSON.stringify(props)}</pre>;
}
