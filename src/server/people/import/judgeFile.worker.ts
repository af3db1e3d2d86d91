// Thread entry: one file in, one judgement out. A file that makes the reader crash or eat memory takes only this thread with it.
import { parentPort, workerData } from 'node:worker_threads';
import { newId } from '../../platform/clock.ts';
import { type FileToJudge, judgeFile } from './judgeFile.ts';

const judged = judgeFile(workerData as FileToJudge, newId, (done, total) => parentPort?.postMessage({ done, total }));
parentPort?.postMessage({ judged });
