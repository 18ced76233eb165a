/** People */
export function People(props: { caseId: number }) {
  return <pre>{JSON.stringify(props)}</pre>;
}
