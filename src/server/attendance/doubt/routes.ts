import { attendanceDoubtEndpoints } from '../../../contract/attendanceDoubt.ts';
import { bind } from '../../platform/http/bind.ts';
import { addAppealFile, answerAppeal, appealOwn, readAppealFile } from './appeal.ts';
import { decideDoubts, undoDoubts } from './decide.ts';
import { muteSignal, readMutes, unmuteSignal } from './mutes.ts';
import { readDoubt, readDoubtPhoto } from './readDoubt.ts';
import { readDoubts } from './readDoubts.ts';
import { readPrompts } from './readPrompts.ts';

export const attendanceDoubtRoutes = bind('attendanceDoubt', attendanceDoubtEndpoints, {
  list: readDoubts,
  one: readDoubt,
  photo: readDoubtPhoto,
  decide: decideDoubts,
  undo: undoDoubts,
  answer: answerAppeal,
  appealFile: readAppealFile,
  mutes: readMutes,
  mute: muteSignal,
  unmute: unmuteSignal,
  prompts: readPrompts,
  appeal: appealOwn,
  addAppealFile,
});
