import { NotAllowed } from '@/components/shell/not-allowed';
import { requireActor } from '@/lib/http/console-page';

const ForbiddenPage = async () => <NotAllowed actor={await requireActor()} />;

export default ForbiddenPage;
