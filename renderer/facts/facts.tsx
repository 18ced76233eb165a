/** Facts */
export function Facts(props: { caseId: number }) {
  return <pre>{JSON.stringify(props)}</pre>;
}
