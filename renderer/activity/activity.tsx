/** Activity */
export function Activity(props: { caseId: number }) {
  return <pre>{JSON.stringify(props)}</pre>;
}
