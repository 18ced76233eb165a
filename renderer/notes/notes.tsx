/** Notes */
export function Notes(props: { caseId: number; item?: number | undefined }) {
  return <pre>{JSON.stringify(props)}</pre>;
}
