/** SearchScreen */
export function SearchScreen(props: { place: import('../place.ts').Place }) {
  return <pre>{JSON.stringify(props)}</pre>;
}
