import { answerRequests } from '../thread.ts';
import { compress } from './compress.ts';

// The other end of `openCompressor`.
answerRequests(async (bytes: Uint8Array) => compress(bytes, 'file'));
