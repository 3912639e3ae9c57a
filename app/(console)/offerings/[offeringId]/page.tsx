import { redirect } from 'next/navigation';
import { consolePage } from '@/lib/http/console-page';

export default consolePage(async ({ params }) => redirect(`/offerings/${params.offeringId}/summary`));
