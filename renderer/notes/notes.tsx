/** Notes */
export function Notes(props: { caseId: number }) {
  return <pre>{JSON.stringify(props)}</pre>;
}
