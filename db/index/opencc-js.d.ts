/** The package types its converters only; its dictionaries are strings of "from to[ other]" joined by "|". */
declare module 'opencc-js/dict/TSCharacters' {
  const entries: string;
  export default entries;
}
