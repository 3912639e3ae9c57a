import { redirect } from 'next/navigation';
import { currentActor } from '@/lib/auth/session';

const Root = async () => redirect((await currentActor()) ? '/home' : '/catalog');

export default Root;
