const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** What the commands print, and what can be wrong with a command line. */
export const text = {
  locale: 'en',
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  date: (day: number, month: string, year: number) => `${day} ${month} ${year}`,
  yes: 'yes',
  no: 'no',

  usage: {
    unknownCommand: (name: string, meant: string) =>
      `There is no command “${name}”.${meant === '' ? '' : ` Did you mean “${meant}”?`} “casewright --help” lists them.`,
    unknownOption: (name: string, meant: string) =>
      `There is no option ${name} here.${meant === '' ? '' : ` Did you mean ${meant}?`} A text that begins with “-” goes after “--”.`,
    missingCommand: 'Say what to do: the name of a command is missing.',
    missingArgument: (name: string) => `Something is missing: ${name}.`,
    missingOption: (flags: string) => `The option ${flags} is needed.`,
    missingValue: (flags: string) => `The option ${flags} needs a value.`,
    tooMany: 'There are more arguments than this command takes. Put a text of several words into quotes.',
    badValue: (name: string, value: string, why: string) => `“${value}” does not do for ${name}. ${why}`,
    oneOf: (choices: readonly string[]) => `Choose one of: ${choices.join(', ')}.`,
    wholeNumber: (least: number, most: number) =>
      `Give a whole number from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}.`,
    citation: 'Write EXHIBIT:PAGE:QUOTE, such as "EX-0004:2:the quoted words", or EXHIBIT:PAGE.',
    notTogether: 'These options do not go together.',
    pageNeedsExhibit: 'A page needs its exhibit: add --exhibit.',
    valueFirst: 'A source or remark belongs to a value: put --value before it.',
    adoptOneOrNone: 'Say either which value is adopted, with --value and --reason, or --none.',
  },

  failure: {
    whichCase: 'There are several cases. Say which one: --case REFERENCE (see “casewright case list”).',
    noCase: 'The library has no case yet. Add one first: casewright case add --title "…"',
    noExhibit: (number: string) => `There is no exhibit ${number} in this library.`,
    severalExhibits: (number: string, cases: readonly string[]) =>
      `Exhibit ${number} is in several cases (${cases.join(', ')}). Say which one: --case REFERENCE.`,
    noEntity: (name: string) =>
      `There is no person or organisation “${name}” in this case. Add it first: casewright party add`,
    noCount: (name: string) => `There is no count “${name}” in this case. Add it first: casewright count add`,
    noTag: (path: string) => `There is no tag “${path}”. “casewright tags” lists them.`,
    noConflict: (id: number) => `There is no conflict ${id} here. “casewright conflict list” shows them.`,
    noValue: (value: string) => `This conflict has no value “${value}”. “casewright conflict list” shows them.`,
    noLibrary: (folder: string) =>
      `There is no library in ${folder}. Make one with “casewright init ${folder}”, or name another folder with --library.`,
    passphraseFile: (file: string, why: string) =>
      `The passphrase file ${file} cannot be read (${why}). The library was not opened. Check CASEWRIGHT_PASSPHRASE_FILE.`,
    passphraseFileEmpty: (file: string) =>
      `The first line of the passphrase file ${file} is empty. The library was not opened. Write the passphrase there.`,
    passwordFile: (file: string, why: string) =>
      `The file of passwords ${file} cannot be read (${why}). Nothing was changed. Check its name and who may read it.`,
    passwordFileUnfit: (file: string) =>
      `The file ${file} holds no passwords that can be tried. Nothing was changed. Write one a line, at most 1,000 of at most 255 characters.`,
    noTerminal:
      'A passphrase is needed, and there is no terminal to ask on. Nothing was changed. Put it into the first line of a file, and name that file in CASEWRIGHT_PASSPHRASE_FILE.',
    passphrasesDiffer: 'The two passphrases differ. No library was made. Try again.',
    stopped: 'Stopped. What was finished before is kept, and nothing is half done.',
    program: 'Something went wrong in the program. What was saved before is safe. Please report these details:',
    details: 'Details for a report of the error:',
  },

  passphrase: { ask: 'Passphrase: ', choose: 'Choose a passphrase: ', again: 'The same passphrase again: ' },

  library: {
    recovered: 'The library was not closed properly last time. It was checked, and it is whole.',
    rebuilding: (what: string) => `The ${what} database was missing or damaged. It is filled again from the originals.`,
    notRebuilt: (what: string) =>
      `The ${what} database is missing or damaged. This library cannot be written, so it stays empty: words in documents are not found.`,
    made: (name: string, folder: string) => `The library “${name}” is made in ${folder}`,
    encrypted: 'It is encrypted. Keep the passphrase safe: without it nobody can open the library, not even its maker.',
    next: 'Next: casewright case add --title "…" --reference …',
  },

  case: {
    added: (title: string, name: string) => `Added the case “${title}”; its name here is ${name}.`,
    empty: 'There are no cases yet. Add one: casewright case add --title "…"',
    reference: 'Reference',
    id: 'Id',
    title: 'Title',
    status: 'Status',
    jurisdiction: 'Jurisdiction',
    description: 'Description',
    numbering: 'Exhibit numbers',
    exhibits: 'Exhibits',
    facts: 'Facts',
    notes: 'Notes',
    statuses: { open: 'open', closed: 'closed', archived: 'archived' },
  },

  import: {
    account: (found: string, stored: string, duplicate: string, failed: string, skipped: string) =>
      `Found ${found} = stored ${stored} + duplicate ${duplicate} + failed ${failed}${skipped === '0' ? '' : ` + left out ${skipped}`}`,
    nothing: 'Nothing was found at these places.',
    skippedTitle: (number: number, reason: string) => `${count(number, 'file')} left out: ${reason}`,
    compared: (added: string, changed: string, gone: string, same: string) =>
      `Since the import before of these places: ${added} new, ${changed} changed, ${gone} gone, ${same} the same`,
    storing: 'Storing',
    reading: 'Reading',
    progress: (done: string, rate: string) => `${done} files, ${rate}/s`,
    toRead: (waiting: string) => `${waiting} still to read`,
    failedTitle: (number: number) => `${count(number, 'failure')}: not in the library`,
    unreadableTitle: (number: number) =>
      `${count(number, 'file')} stored, but the text could not be read (or only in part)`,
    withoutReader: (number: number) =>
      `${count(number, 'file')} stored without text: there is no reader for this kind yet`,
    waiting: (number: number) =>
      `${count(number, 'file')} stored, and the text is still to be read: “casewright retry” does that, and so does the next import`,
    stopping: 'Stopping after the file under way. Press Ctrl-C again to quit at once.',
    cancelled: 'The import was cancelled. What is stored stays; import the same places again to add the rest.',
    failed: (why: string) => `The import stopped: ${why}`,
    empty: 'There are no imports yet.',
    acquired: 'Acquired',
    number: 'Import',
    began: 'Began',
    state: 'State',
    from: 'From',
    custodian: 'Custodian',
    source: 'Source',
    found: 'Found',
    stored: 'Stored',
    duplicate: 'Duplicate',
    failedColumn: 'Failed',
    unreadable: 'Unread',
    states: { running: 'under way', done: 'done', cancelled: 'cancelled', failed: 'failed' },
  },

  known: {
    added: (name: string, files: string, sum: string) => `The list “${name}” knows ${files} files by ${sum}.`,
    empty: 'There are no lists of known files. Read one: casewright known add FILE',
    removed: 'The list is removed. What was marked or left out by it stays so.',
    id: 'Id',
    name: 'Name',
    files: 'Files',
    sum: 'Known by',
    when: 'Added',
  },

  exhibit: {
    empty: 'This case has no exhibits yet. Take some in: casewright import PATH…',
    number: 'Exhibit',
    title: 'Title',
    date: 'Date',
    custodian: 'Custodian',
    pages: 'Pages',
    kind: 'Kind',
    size: 'Size',
    text: 'Text',
    status: 'Status',
    file: 'File',
    case: 'Case',
    source: 'Source',
    description: 'Description',
    added: 'Added',
    sha256: 'SHA-256',
    verified: 'Last found whole',
    tags: 'Tags',
    from: 'Came out of',
    children: 'Holds',
    occurrences: 'Found at',
    uploadedBatch: 'Files from a browser',
    uploaded: (path: string) => `${path} (through a browser)`,
    foundBy: (when: string, actor: string, number: number) => `${when}, by ${actor}, import ${number}`,
    metadata: 'What the file says of itself',
    custody: 'Custody',
    page: (number: number) => `Page ${number}`,
    pageShort: (number: number) => `p. ${number}`,
    noText: '(no text)',
    byMachine: (sure: string) => `(read by machine, ${sure} % sure)`,
    corrected: '(read by machine, corrected by a person)',
    toBeRead: '(a picture; its words are not read yet)',
    total: (number: number) => count(number, 'exhibit'),
    removed: (numbers: string) => `Taken out of the case: ${numbers}. The originals stay in the library.`,
    bytes: (number: string) => `${number} bytes`,
    readings: { waiting: 'waiting', read: 'read', none: 'no reader', failed: 'not readable' },
    statuses: { new: 'new', 'in-review': 'in review', reviewed: 'reviewed', key: 'key', privileged: 'privileged' },
  },

  tag: {
    on: (path: string, number: number) => `Tagged ${count(number, 'exhibit')} with “${path}”.`,
    off: (path: string, number: number) => `Took “${path}” off ${count(number, 'exhibit')}.`,
    empty: 'There are no tags yet. Tag an exhibit: casewright tag EX-0001 --tag "Money"',
    colours: {
      grey: 'grey',
      red: 'red',
      orange: 'orange',
      amber: 'amber',
      olive: 'olive',
      green: 'green',
      teal: 'teal',
      cyan: 'cyan',
      blue: 'blue',
      indigo: 'indigo',
      violet: 'violet',
      pink: 'pink',
    },
    tag: 'Tag',
    colour: 'Colour',
    exhibits: 'Exhibits',
  },

  note: {
    added: (id: number) => `Note ${id} is added.`,
    locked: (id: number) => `Note ${id} is locked. From now on it is only amended.`,
    amended: (id: number, note: number) => `Amendment ${id} is added to note ${note}, and is as final as the note.`,
    empty: 'There are no notes here yet.',
    onCase: 'on the case',
    isLocked: 'locked',
    isInReport: 'in the report',
    amends: (id: number) => `amends note ${id}`,
  },

  fact: {
    added: (id: number) => `Fact ${id} is added.`,
    removed: (id: number) => `Fact ${id} is removed. “casewright undo” takes that back.`,
    empty: 'There are no facts yet.',
    undated: 'no date',
    statuses: { alleged: 'alleged', disputed: 'disputed', admitted: 'admitted', proved: 'proved' },
    source: 'Source',
  },

  suggestions: {
    none: 'Nothing was found that is not stated already.',
    kinds: {
      person: 'People',
      organisation: 'Organisations',
      sender: 'Senders',
      phone: 'Phone numbers',
      email: 'E-mail addresses',
      account: 'Accounts',
      card: 'Payment cards',
      wallet: 'Wallets',
      date: 'Dates',
      amount: 'Amounts',
    },
    figures: (passages: number, exhibits: number) => `(${count(passages, 'passage')} in ${count(exhibits, 'exhibit')})`,
    likely: (names: string) => `likely ${names}`,
    more: (number: number) => `and ${count(number, 'more', 'more')}; --limit N or --all shows them.`,
    dismissed: (number: number) => `${count(number, 'suggestion')} dismissed and not listed.`,
    progress: (files: number) => `Going through the text: ${count(files, 'file')} left`,
    waiting: (files: number) =>
      `The text of ${count(files, 'file')} is still to be gone through, so more may be found. Run this command again, or leave the window open.`,
  },

  party: {
    added: (name: string) => `Added ${name}.`,
    empty: 'There are no persons or organisations yet.',
    name: 'Name',
    kind: 'Kind',
    role: 'Role',
    party: 'Party',
    aliases: 'Also',
    kinds: { person: 'person', organisation: 'organisation' },
  },

  count: {
    added: (title: string) => `Added the count “${title}”.`,
    empty: 'There are no counts yet.',
    number: 'Count',
    title: 'Title',
    statute: 'Statute',
    charged: 'Charged',
    outcome: 'Outcome',
  },

  conflict: {
    added: (id: number) => `Conflict ${id} is added.`,
    adopted: (id: number, value: string) => `Conflict ${id}: “${value}” is adopted.`,
    reopened: (id: number) => `Conflict ${id} is open again.`,
    empty: 'There are no conflicts yet.',
    open: 'open',
    resolved: 'resolved',
    isAdopted: 'adopted',
    reason: 'Reason',
    value: (id: number) => `value ${id}`,
  },

  search: {
    found: (exhibits: number, exact: boolean) =>
      exhibits === 0 ? 'No exhibit found.' : `${exact ? '' : 'At most '}${count(exhibits, 'exhibit')} found.`,
    shown: (hits: number) => `The best ${count(hits, 'hit')} of them; --limit N or --all shows more.`,
    morePages: (number: number) => `and on ${count(number, 'more page')}`,
    byMachine: '(read by machine)',
    inDetails: 'in the title or details',
    records: 'Notes, facts, people, conflicts and highlights',
    kinds: {
      note: 'note',
      fact: 'fact',
      entity: 'person or organisation',
      conflict: 'conflict',
      highlight: 'highlight',
    },
    remark: (text: string) => `Note: ${text}`,
    waiting: (files: number) =>
      `the text of ${count(files, 'file')} is still to be read or indexed, so more may be found later. “casewright retry” does that now.`,
    remarks: {
      'unknown-field': (value: string) => `“${value}:” is no field, so it was searched as text.`,
      'date-not-understood': (value: string) => `The date “${value}” was not understood, so it was searched as text.`,
      'has-not-understood': (value: string) => `“has:${value}” was not understood, so it was searched as text.`,
      'value-missing': (value: string) => `“${value}:” has nothing after it and was left out.`,
      'operator-alone': (value: string) => `“${value}” stands alone and was left out.`,
      'near-needs-words': (value: string) => `“${value}” needs a word on each side; both sides are asked for anywhere.`,
      'quote-not-closed': () => 'A quotation mark is not closed; it was read as if it were.',
      'bracket-not-closed': () => 'A bracket is not closed; it was read as if it were.',
      'bracket-not-opened': () => 'A closing bracket has no opening one; it was left out.',
      'too-deep': () => 'The brackets are nested too deep; the innermost were left out.',
      'star-inside': (value: string) => `In “${value}” the star counts only at the end of the word.`,
      'nothing-to-find': (value: string) => `“${value}” holds no letter or digit and was left out.`,
      'too-long': () => 'The query is very long; the rest was left out.',
      'too-many-words': () => 'The query has very many words; the rest was left out.',
    },
  },

  report: {
    working: 'Making the case summary',
    written: (file: string) => `The case summary is written: ${file}`,
    facts: (pages: number, size: string, standard: string) => `${count(pages, 'page')}, ${size}, ${standard}`,
    sha256: 'SHA-256',
  },

  verify: {
    working: 'Verifying',
    progress: (done: string, total: string) => `${done} of ${total}`,
    whole: (entries: number, files: number, size: string) =>
      `All is whole: ${count(entries, 'entry', 'entries')} of the custody log, ${count(files, 'original')}, ${size}.`,
    wrong: (problem: string) => `Something is wrong. First: ${problem}`,
    allProblems: 'Everything that is wrong:',
    advice: 'Do not work on in this library. Keep it as it is, and compare with a backup.',
    head: (seq: number, hash: string) => `Head of the log: entry ${seq}, ${hash}`,
    keepHead: 'Kept elsewhere, this proves later that nothing was cut from the end.',
  },

  history: {
    // Edits by their names in the log.
    actions: {
      'cases.create': 'adding a case',
      'cases.update': 'editing a case',
      'exhibits.update': 'editing exhibits',
      'exhibits.renumber': 'renumbering an exhibit',
      'exhibits.tag': 'tagging exhibits',
      'exhibits.remove': 'removing exhibits',
      'tags.ensure': 'adding a tag',
      'tags.update': 'editing a tag',
      'tags.remove': 'removing a tag',
      'notes.add': 'adding a note',
      'notes.update': 'editing a note',
      'notes.remove': 'removing a note',
      'facts.add': 'adding a fact',
      'facts.update': 'editing a fact',
      'facts.updateMany': 'editing several facts',
      'facts.cite': 'adding a pin-cite',
      'facts.uncite': 'taking a pin-cite away',
      'facts.remove': 'removing a fact',
      'facts.removeMany': 'removing several facts',
      'entities.add': 'adding a person or organisation',
      'entities.update': 'editing a person or organisation',
      'entities.merge': 'merging two people or organisations',
      'entities.remove': 'removing a person or organisation',
      'counts.add': 'adding a count',
      'counts.update': 'editing a count',
      'counts.remove': 'removing a count',
      'conflicts.add': 'adding a conflict',
      'conflicts.addValue': 'adding a value to a conflict',
      'conflicts.adopt': 'resolving a conflict',
      'conflicts.remove': 'removing a conflict',
      'highlights.add': 'highlighting a passage',
      'highlights.update': 'changing a highlight',
      'highlights.remove': 'removing a highlight',
      'search.save': 'saving a search',
      'search.forget': 'forgetting a search',
    },
    undone: (action: string, fields: number) =>
      `Taken back: ${action} (${count(fields, 'field')}). “casewright redo” does it again.`,
    redone: (action: string, fields: number) => `Done again: ${action} (${count(fields, 'field')}).`,
  },

  custody: {
    empty: 'The log is empty.',
    more: (shown: string, total: string) => `${shown} of ${total} entries; --limit N shows more.`,
  },

  retry: {
    working: 'Reading',
    toRead: (open: number) => `${count(open, 'job')} left`,
    nothingWaits: 'Everything is read that can be.',
    done: (number: string, reading: string) => `${number}: ${reading}`,
  },

  ocr: {
    progress: (done: number, total: number, minutes: number | null) =>
      `Reading pictures: ${done.toLocaleString('en')} of ${count(total, 'page')}${minutes === null ? '' : `, ${minutes.toLocaleString('en')} min`}`,
    done: (pages: number) => `${count(pages, 'page')} read by machine.`,
    failed: (pages: number) => `${count(pages, 'page')} could not be read; “casewright show” says why.`,
    waits: (pages: number) =>
      `${count(pages, 'page')} ${pages === 1 ? 'is a picture and waits' : 'are pictures and wait'} to be read: “casewright ocr” does that, and so does the window while it is open.`,
  },

  sample: {
    name: 'Sample library',
    working: 'Making the sample library',
    made: (folder: string) => `The sample library is made in ${folder}`,
    next: (folder: string) => `Try: casewright --library ${folder} case list`,
  },

  serve: {
    opened: 'The window opens in your browser.',
    openYourself: 'Open this address in a browser on this machine. It works once, within ten minutes.',
    howToStop: 'Casewright runs until you press Ctrl-C here.',
    portTaken: (port: number) =>
      `Port ${port} is in use by another program, or may not be used. Nothing was opened. Choose another with --port, or leave it out.`,
  },

  demo: {
    browser: 'Or see it in a window: npm run start:browser',
    welcome:
      'Casewright keeps the file of a case. This is its sample library: two cases, composed from public reporting.',
    making: 'Making the sample library; this is done once …',
    at: (folder: string) => `Sample library: ${folder}`,
    importTitle: '1. Documents come in, and every one is accounted for',
    searchTitle: (query: string) => `2. They are found: ${query}`,
    searchAgainTitle: (query: string) => `3. In Chinese too, inside a run of characters: ${query}`,
    reportTitle: '4. The case summary, with each fact linked to the page that proves it',
    nextTitle: 'Try next',
    allegation: 'An indictment is an allegation. Every sample document names the public source that it rests on.',
  },
};
