import { useAnswer } from '../client/client.tsx';

/** Whether the open library is only looked at: nothing in it can be changed. */
export const useReadOnly = (): boolean => useAnswer('host.state', {}).data?.library?.readOnly ?? false;
