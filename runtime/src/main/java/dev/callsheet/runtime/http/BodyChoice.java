package dev.callsheet.runtime.http;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Chooses how the body of a response is read: as a stream, or as a whole up to a limit. */
final class BodyChoice implements HttpResponse.BodyHandler<Object> {
    private final TransportRequest request;

    BodyChoice(TransportRequest request) {
        this.request = request;
    }

    @Override
    public HttpResponse.BodySubscriber<Object> apply(HttpResponse.ResponseInfo info) {
        if (request.isStreamed(info.statusCode())) {
            return new StreamedBody(HttpResponse.BodySubscribers.ofInputStream());
        }
        long length = info.headers().firstValueAsLong("Content-Length").orElse(-1);
        return new BoundedBody(request.maxResponseBytes(), length);
    }

    /** Adapts the JDK's stream to the type of this handler. */
    private record StreamedBody(HttpResponse.BodySubscriber<InputStream> body)
            implements HttpResponse.BodySubscriber<Object> {
        @Override
        public CompletionStage<Object> getBody() {
            return body.getBody().thenApply(value -> value);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            body.onSubscribe(subscription);
        }

        @Override
        public void onNext(List<ByteBuffer> item) {
            body.onNext(item);
        }

        @Override
        public void onError(Throwable failure) {
            body.onError(failure);
        }

        @Override
        public void onComplete() {
            body.onComplete();
        }
    }
}
