import type { peopleImportWords as source } from '../id/peopleImport.ts';
import type { SameShape } from '../shape.ts';

export const peopleImportWords: SameShape<typeof source> = {
  faults: {
    'number.empty': () => 'The staff number is empty. Fill in the 18 digits of the NIP or NI PPPK.',
    'number.ruined': () =>
      'The NIP was ruined into a number like 1.99E+17 because the cell is formatted as a number; its last digits are lost. Format the cells as Text and copy the NIP from its source again.',
    'number.lostDigits': () =>
      'The NIP ends in 000, a sign that Excel lost its last three digits. Format the cells as Text and copy the NIP from its source again.',
    'number.old': () => 'This is an old NIP of 9 digits. Use the new one of 18 digits.',
    'number.length': (p) => `A NIP or NI PPPK has 18 digits; here are ${p.detail}. Look for missing or surplus digits.`,
    'number.letters': () =>
      'The number contains letters, perhaps the letter O for a zero. Type it again in digits only.',
    'number.duplicate': (p) =>
      `This number stands in line ${p.detail} already. Delete one of the lines, or correct the number.`,
    'number.birthImpossible': () => 'The first eight digits are no possible date of birth. Compare with the decree.',
    'number.birthDiffers': (p) =>
      `The date of birth differs from the one in the NIP (${String(p.detail).split('-').reverse().join('/')}). Compare with the decree.`,
    'number.sexDiffers': (p) => `The sex differs from the one in the NIP (${p.detail}). Compare with the decree.`,
    'number.monthImpossible': () =>
      'Digits 13 and 14 of the NIP are no month. If this is a PPPK, fill in the kind of employment; if a PNS, compare with the decree.',
    'number.tooYoung': () => 'By the NIP this person was appointed before the age of 16. Compare with the decree.',
    'name.missing': () => 'The name is empty. Fill in the name without degrees.',
    'day.unreadable': () => 'The date cannot be read and was passed over. Write 15/03/1985 or 1985-03-15.',
    'sex.unreadable': () => 'The sex cannot be read and was passed over. Write L or P.',
    'email.unreadable': () => 'The e-mail address is not right and was passed over. Write name@agency.go.id.',
    'employment.unreadable': () =>
      'The kind of employment is not known. Write PNS, PPPK, PPPK Paruh Waktu, PTT or THL.',
    'employment.guessed': () =>
      'No kind of employment is given; it was read from the number. Add the column if that is wrong.',
    'grade.unreadable': () => 'The grade cannot be read and was passed over. PNS: III/c; PPPK: IX.',
    'position.guessed': () =>
      'The kind of position cannot be read and is taken as pelaksana. Fill in jenis jabatan or eselon.',
    'job.unreadable': () => 'The kind of work is not known and was passed over. Choose from the list in the template.',
    'person.left': () =>
      'This person is recorded as retired, resigned or deceased. Delete the line; end the service on the person’s page.',
    'performance.unreadable': () =>
      'The performance predicate cannot be read and was passed over. Write Sangat Baik, Baik, Butuh Perbaikan, Kurang, Sangat Kurang, or di bawah/sesuai/di atas ekspektasi.',
    'itSkill.unreadable': () =>
      'The skill with computers cannot be read and was passed over. Write Perlu pendampingan, Cukup or Mahir.',
    'penalty.unreadable': () =>
      'The entry on disciplinary penalty cannot be read and was passed over. Write Ya, Tidak or Sedang proses.',
    'head.unreadable': () =>
      'Whether this is the head of the unit cannot be read and was passed over. Write Ya or Tidak.',
    'head.actingUnreadable': () => 'Plt or Plh cannot be read and was passed over. Write Plt or Plh.',
    'head.span': () => 'The last day of leading is before the first. Correct one of them.',
    'head.plhNeedsEnd': () =>
      'A Plh stands in during an absence, so a last day is needed. Fill in the column Memimpin sampai.',
    'head.unitUnknown': () =>
      'The unit to be led was not found, or several bear that name. Fill in its code, or leave it empty for the person’s own unit.',
    'head.twice': (p) =>
      `Line ${p.detail} names a head of the same unit for the same time. Keep one of them, or fill in Memimpin sejak and sampai so that they do not overlap.`,
    'head.taken': (p) => {
      const [name, day] = String(p.detail).split('|');
      return `${name} has been appointed to lead this unit from ${String(day ?? '')
        .split('-')
        .reverse()
        .join('/')}. Fill in Memimpin sampai before that day, or end that appointment on the unit’s page first.`;
    },
    'head.unclear': () =>
      'The superior columns name several superiors in this unit, so no head was filled in. Fill in the column Kepala unit.',
    'head.superiorDiffers': (p) =>
      `By the superior columns this person leads the unit, but ${p.detail || 'somebody else'} is recorded. If that changed, write Ya in the column Kepala unit.`,
    'unit.missing': () => 'The unit is empty. Fill in its name or code.',
    'unit.unknown': () =>
      'This unit is not recorded. Import the units first, correct the spelling, or allow new units to be made from this file.',
    'unit.ambiguous': () => 'Several units bear this name. Fill in the regional agency or the unit code.',
    'unit.willBeCreated': (p) => `This unit will be created${p.detail ? ` under ${p.detail}` : ''}.`,
    'unit.nameMissing': () => 'The name of the unit is empty. Fill it in.',
    'unit.duplicate': (p) =>
      `This unit stands in line ${p.detail || 'elsewhere'} already. Delete one, or correct the code.`,
    'unit.parentUnknown': () =>
      'The superior unit was found neither in the file nor in the records. Correct its code or name.',
    'unit.parentWrong': (p) => `Its superior unit (line ${p.detail}) is wrong. Mend that line first.`,
    'unit.loop': (p) => `The order runs in a circle: ${p.detail}. Correct the superior unit of one of them.`,
    'unit.kindUnreadable': () => 'The kind of unit is not known. Choose from the list in the template.',
    'unit.kindGuessed': () =>
      'The kind of unit cannot be read from its name and is taken as a team. Fill in jenis unit.',
    'unit.serviceUnknown': (p) =>
      `The service "${p.detail}" is not known and was passed over. Choose from the list in the template.`,
  },
  notices: {
    formulas: (p) => `${p.count} cells hold formulas; their last values were read.`,
    merged: (p) => `${p.count} merged cells; their value was read for every cell inside.`,
    windows1252: () => 'This text file uses an old encoding (Windows-1252). Check accented letters in names.',
    utf16: () => 'This text file uses UTF-16 and was read in full.',
    hiddenSheets: (p) => `${p.count} hidden sheets were not read.`,
    unknownColumns: (p) => `Columns that are not known and were passed over: ${p.detail}.`,
    sheetChosen: (p) => `Of ${p.count} sheets, "${p.detail}" was read.`,
  },
  rowStates: {
    new: 'New',
    changed: 'Changed',
    unchanged: 'Unchanged',
    wrong: 'Wrong',
    missing: 'Missing from the file',
  },
  importing: {
    discard: 'Discard preview',
    discardTitle: 'Discard this preview?',
    discardBody: 'The preview and the content of its file are deleted from Luwes. People and units do not change.',
    sheetTitle: 'Which sheet is to be read?',
    sheet: 'Sheet',
    sheetWhy: 'This workbook has several sheets. Choose one; the choice is remembered for the next import.',
    sheetRows: (p: { n: string }) => `${p.n} rows`,
    sheetUnknown: 'Column headings not known',
    sheetRead: 'Read this sheet',
    search: 'Search NIP or name',
    found: (p: { n: string; total: string }) => `${p.n} of ${p.total} rows`,
    noFound: 'No row matches',
    noFoundWhy: 'Change or clear the search to see other rows.',
    undoReading: 'Counting what will be put back …',
    undoRemoves: (p: { people: string; units: string; accounts: string }) =>
      `Removed: ${p.people} new people, ${p.units} new units, and ${p.accounts} accounts that nobody has used.`,
    undoRestores: (p: { people: string; units: string; accounts: string }) =>
      `Put back as before: the data of ${p.people} people, ${p.units} units, and the sign-in name, number or address of ${p.accounts} accounts.`,
    undoKeeps: (p: { accounts: string }) =>
      `${p.accounts} accounts were changed again after this import and stay as they are now.`,
    title: 'Import of people and units',
    sentence: 'Upload a file, check the preview, then apply it. Nothing changes before you apply.',
    start: 'New import',
    what: 'Content of the file',
    kinds: { employees: 'Employees', units: 'Units' },
    kindHints: { employees: 'SIASN export or employee template', units: 'SIASN unit reference or unit template' },
    asOf: 'Changes without a date take effect on',
    createUnits: 'Create units that are not recorded',
    createUnitsHint: 'New units are made under the regional agency named in the file.',
    drop: 'An .xlsx, .xls or .csv file',
    template: 'Download template',
    history: 'Imports so far',
    noHistory: 'No imports yet',
    noHistoryWhy: 'Every import is recorded here, and the latest can be undone.',
    file: 'File',
    when: 'When',
    by: 'By',
    result: 'Result',
    erased: 'Its rows were erased after the time they are kept; the numbers stay.',
    states: { previewed: 'Preview', applied: 'Applied', undone: 'Undone' },
    counts: (p) => `${p.new} new, ${p.changed} changed, ${p.wrong} wrong`,
    back: 'All imports',
    previewSentence: (p) =>
      `${p.new} new, ${p.changed} changed, ${p.unchanged} unchanged, ${p.wrong} wrong. Nothing has been applied yet.`,
    nothingSentence: 'The file says what is recorded already. There is nothing to apply.',
    appliedSentence: (p) => `Applied: ${p.new} new, ${p.changed} changed.`,
    undoneSentence: 'This import was undone and the data are as before.',
    apply: 'Apply',
    applyTitle: 'Apply this import?',
    applyBody: (p) =>
      `${p.new} new and ${p.changed} changed rows are written at once. ${p.wrong} wrong rows are passed over. You can undo it afterwards.`,
    undo: 'Undo import',
    undoTitle: 'Undo this import?',
    downloadFaulty: 'Download wrong rows',
    faultyHint:
      'Download the wrong rows, mend them in that file and upload it again. Rows that were right need no repeat.',
    line: 'Line',
    who: 'Row',
    changes: 'Changes',
    problem: 'What is wrong and how to mend it',
    cell: (p) => (p.value ? `${p.column}: "${p.value}"` : `${p.column}: empty`),
    warnings: 'Notes',
    noRows: 'No rows here',
    noRowsWhy: {
      new: 'Every row is known already.',
      changed: 'No field differs.',
      unchanged: 'No row is exactly the same.',
      wrong: 'No row is wrong.',
      missing: 'Everybody recorded is in the file.',
    },
    missingHint:
      'They are recorded in Luwes but not in the file. Nobody is removed; end their service on the person’s page where needed.',
    empty: 'empty',
    cancelled: 'Cancelled. Nothing has changed.',
    noticesTitle: 'What the reader noticed',
    nextPeople: 'See the people',
    nextHeads: 'Appoint heads of units',
  },
  template: {
    employees: 'Employees',
    units: 'Units',
    notes: 'Notes',
    lists: 'Lists',
    reason: 'Reason',
    originalLine: 'Original line',
    employeesFile: 'template-employees.xlsx',
    unitsFile: 'template-units.xlsx',
    faultyFile: 'wrong-rows.xlsx',
    exportFile: 'employees.xlsx',
    exportTitle: 'Employees',
    notesLines: [
      'One line for one employee or unit. The example line may be deleted; a line left as the example is passed over.',
      'The NIP is typed as text, 18 digits. The NIP column of this template is formatted as text; paste with "Paste values".',
      'An empty cell does not erase what is recorded.',
      'Dates are written like 15/03/1985.',
      'A changed position or unit takes effect on TMT jabatan. If that has not changed, it takes effect on the date chosen at the upload.',
      'The SIASN column names (nipBaru, nama, unorNama, jabatanNama, …) are known too.',
      'People missing from the file are only listed; nobody is removed.',
      '',
      'Columns on heads of units (may be left empty or deleted):',
      'Kepala unit: Ya if the person leads the own unit, or the one in the column Unit yang dipimpin (code or name); Tidak if the person stops leading. Empty changes nothing.',
      'Plt / Plh: write Plt or Plh for somebody who leads for a time. A Plh needs a day in Memimpin sampai.',
      'Memimpin sejak: if empty, the date chosen at the upload holds. The head before ends the day before.',
      'Two heads of one unit at one time are an error: both lines are left out until one of them is corrected.',
      'Atasan langsung and NIP atasan (SIASN columns): in a unit without a head, whoever of the unit is named as superior by colleagues there becomes its head.',
      '',
      'Columns for the considerations of flexible work (may be left empty or deleted; they hold from the date chosen at the upload):',
      'Predikat kinerja: Sangat Baik is read as above expectation; Baik as expected; Butuh Perbaikan, Kurang and Sangat Kurang as below. "di bawah", "sesuai" or "di atas ekspektasi" may be written too.',
      'Penguasaan TI: Perlu pendampingan, Cukup or Mahir.',
      'Hukuman disiplin: Ya while a penalty is served, Sedang proses while a case is examined, Tidak if there is none. Ya and Sedang proses count alike (PermenPANRB 4/2025 art. 25).',
      'Disciplinary penalties are sensitive. In Luwes they are read only by the person, the head of the unit, personnel officers, the appointing authority and the inspectorate. Delete this file from shared computers after the upload.',
    ].join('\n'),
  },
};
