import type { peopleWords as source } from '../id/people.ts';
import type { SameShape } from '../shape.ts';

export const peopleWords: SameShape<typeof source> = {
  problems: {
    'people.file.empty': () => 'This file is empty. Choose the file that holds the list and upload it again.',
    'people.file.wrongKind': () =>
      'This file is no spreadsheet. Upload an Excel file (.xlsx or .xls) or CSV; if the data are in a PDF or Word file, copy them into Excel first.',
    'people.file.html': () =>
      'This file is really a web page named .xls. Open it in Excel, choose Save As, type "Excel Workbook (.xlsx)", and upload the result.',
    'people.file.encrypted': () =>
      'This file is locked by a password. Open it in Excel, remove the password, save, and upload it again.',
    'people.file.damaged': () =>
      'This file is damaged or incomplete. Open it in Excel, save it again as .xlsx, and upload it again. No data have changed.',
    'people.file.tooBigUnpacked': (p) =>
      `The content of this file is too large once unpacked (limit ${p.limit} MB). Copy only the table of employees into a new file and upload that.`,
    'people.file.tooManyRows': (p) =>
      `This file holds more than ${p.limit} rows. Delete empty rows below the table, or divide it by agency, and upload the parts one by one.`,
    'people.file.tooLarge': (p) =>
      `This file is larger than ${p.limit} MB. Remove pictures and other sheets, or divide it by agency, and upload it again.`,
    'people.file.noEmployeeHeading': () =>
      'The column headings are not known: at least NIP and Nama are needed in one heading row. Download the template, or use the SIASN names (nipBaru, nama).',
    'people.file.noUnitHeading': () =>
      'The column headings are not known: at least Nama unit is needed. Download the template, or use the SIASN names (id, DiatasanId, NamaUnor).',
    'people.file.noRows': () =>
      'There is no row below the headings. Fill in the data, save, and upload the file again.',
    'people.importNotOpen': () =>
      'This import has been applied or undone already. See the history of imports; upload the file again if needed.',
    'people.importStale': (p) =>
      `${p.count} rows were changed by somebody else since the preview, for example ${p.example}. Nothing has been applied; upload the file again for a fresh preview.`,
    'people.undoNotLatest': () =>
      'Only the latest import can be undone. Undo the later one first, or correct single people on their page.',
    'people.undoChanged': (p) =>
      `${p.count} records of this import were changed afterwards, so it cannot be undone without losing those changes. Correct single people on their page.`,
    'people.undoHeld': () =>
      'Plans or other records already rest on this import. Withdraw the plan first, or correct single people on their page.',
    'people.numberWrong': () =>
      'The staff number is not right: a NIP or NI PPPK has 18 digits. Copy it from the decree or the staff card.',
    'people.numberTaken': (p) => `${p.name} already has this number. Check the digits, or open that person.`,
    'people.gradeWrong': () => 'The grade is not right. PNS use I/a to IV/e, PPPK use I to XVII.',
    'people.unitNotThere': (p) => `That unit does not exist on ${p.date}. Choose another unit or another date.`,
    'people.beforeService': (p) => `That date is before this person began to serve (${p.date}). Choose a later date.`,
    'people.endBeforeStart': (p) => `The last day may not be before ${p.date}. Choose a later date.`,
    'people.notServing': () => 'This person no longer serves on that date. Record the new employment first.',
    'people.unitLoop': (p) =>
      `This order runs in a circle: ${p.loop}. Choose a superior unit that is not below this one.`,
    'people.unitParentNotThere': (p) => `The superior unit does not exist on ${p.date}. Choose another one.`,
    'people.unitBeforeLast': (p) =>
      `The date must be after the last change of this unit (${p.date}). Choose a later date.`,
    'people.unitNotEmpty': (p) =>
      `${p.people} people and ${p.units} units remain below it after that date. Move them first, then close the unit.`,
    'people.unitSame': () => 'Nothing is different. Change at least one field, or close this window.',
    'people.headTaken': (p) =>
      `${p.name} already leads this unit in that span. End that first, then appoint the new one.`,
    'people.plhNeedsEnd': () => 'A Plh stands in while the head is away, so a last day is needed. Fill it in.',
    'people.headSpan': () => 'The last day lies before the first. Correct one of them.',
  },
  employment: {
    pns: 'Civil servant (PNS)',
    pppk: 'Contract civil servant (PPPK)',
    pppkPartTime: 'Part-time PPPK',
    ptt: 'Non-permanent staff (PTT)',
    thl: 'Daily staff (THL)',
  },
  position: {
    jptUtama: 'Top leadership (JPT utama)',
    jptMadya: 'High leadership (JPT madya)',
    jptPratama: 'Senior leadership (JPT pratama)',
    administrator: 'Administrator',
    pengawas: 'Supervisor (pengawas)',
    fungsional: 'Functional',
    pelaksana: 'Executor (pelaksana)',
  },
  job: {
    administration: 'Administration',
    service: 'Direct service',
    field: 'Field work',
    technology: 'Information technology',
    onSite: 'Bound to the site',
    leadership: 'Leadership',
  },
  unitKind: {
    root: 'Regional government',
    secretariat: 'Regional secretariat',
    councilSecretariat: 'Council secretariat',
    inspectorate: 'Inspectorate',
    dinas: 'Agency (dinas)',
    badan: 'Board (badan)',
    satpolPp: 'Public order (Satpol PP)',
    bpbd: 'Disaster management (BPBD)',
    kecamatan: 'District (kecamatan)',
    kelurahan: 'Subdistrict (kelurahan)',
    uptd: 'Technical unit (UPTD)',
    puskesmas: 'Health centre (puskesmas)',
    hospital: 'Hospital',
    school: 'School',
    bureau: 'Bureau',
    bagian: 'Department (bagian)',
    bidang: 'Division (bidang)',
    subbagian: 'Subsection (subbagian)',
    seksi: 'Section (seksi)',
    team: 'Team',
  },
  service: {
    emergency: 'Emergency',
    publicOrder: 'Public order',
    health: 'Health',
    education: 'Education',
    populationRegistry: 'Population registry',
    licensing: 'Licensing',
    revenue: 'Revenue',
    transport: 'Transport',
    disaster: 'Disaster management',
    fire: 'Fire brigade',
    cleaning: 'Cleaning',
    subdistrict: 'Districts and subdistricts',
    energy: 'Energy',
    logistics: 'Logistics',
    post: 'Post',
    utilities: 'Utilities',
    construction: 'Construction',
    informationTechnology: 'Information technology',
  },
  sex: { male: 'Male', female: 'Female' },
  acting: { plt: 'Acting (Plt)', plh: 'Stand-in (Plh)' },
  fields: {
    number: 'NIP / NI PPPK',
    numberKind: 'Kind of number',
    name: 'Name',
    titleBefore: 'Degree before',
    titleAfter: 'Degree after',
    sex: 'Sex',
    birthDate: 'Date of birth',
    email: 'E-mail',
    phone: 'Mobile number',
    residenceDistrict: 'District code of residence',
    externalId: 'SIASN id',
    employment: 'Employment',
    grade: 'Grade',
    returns: 'Serves again',
    unit: 'Unit',
    opd: 'Regional agency',
    positionKind: 'Kind of position',
    positionTitle: 'Position',
    positionFrom: 'In position since',
    jobKind: 'Kind of work',
    workplace: 'Workplace',
    from: 'From',
    lastDay: 'Last day',
    reason: 'Reason',
    unitCode: 'Unit code',
    parentUnit: 'Superior unit',
    unitName: 'Name of unit',
    unitKind: 'Kind of unit',
    services: 'Services',
    strategic: 'Strategic',
  },
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
      `The date of birth differs from the one in the NIP (${p.detail}). Compare with the decree.`,
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
  steps: {
    reading: 'Reading the file',
    judging: 'Checking line by line',
    saving: 'Saving the preview',
    applying: 'Applying',
    undoing: 'Undoing the import',
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
    ].join('\n'),
  },
};
