/** Overview */
export function Overview(props: { caseId: number }) {
  return <pre>{JSON.stringify(props)}</pre>;
}
