/** People */
export function People(props: { caseId: number; item?: number | undefined }) {
  return <pre>{JSON.stringify(props)}</pre>;
}
