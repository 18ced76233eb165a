/** Viewer */
export function Viewer(props: { place: import('../place.ts').Place }) {
  return <pre>{JSON.stringify(props)}</pre>;
}
