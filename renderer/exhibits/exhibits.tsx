/** Exhibits */
export function Exhibits(props: { caseId: number }) {
  return <pre>{JSON.stringify(props)}</pre>;
}
