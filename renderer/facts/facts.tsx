/** Facts */
export function Facts(props: { caseId: number; item?: number | undefined }) {
  return <pre>{JSON.stringify(props)}</pre>;
}
