package dev.callsheet.runtime.socket.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;

/** Netty: its HTTP codec with a handler that collects a request and lets a thread respond. */
final class NettyServer implements RealServer {
    private final NioEventLoopGroup loops = new NioEventLoopGroup(2);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Channel server;

    NettyServer(int port, @Nullable TlsKeys keys, Routes routes) throws Exception {
        SSLContext tls = keys == null ? null : keys.context("TLS");
        server = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        if (tls != null) {
                            SSLEngine engine = tls.createSSLEngine();
                            engine.setUseClientMode(false);
                            channel.pipeline().addLast(new SslHandler(engine));
                        }
                        channel.pipeline().addLast(new HttpServerCodec(), new Requests(routes, threads));
                    }
                })
                .bind("127.0.0.1", port)
                .sync()
                .channel();
    }

    @Override
    public int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    @Override
    public void close() {
        server.close().syncUninterruptibly();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
        threads.shutdownNow();
    }

    private static final class Requests extends SimpleChannelInboundHandler<HttpObject> {
        private final Routes routes;
        private final ExecutorService threads;
        private @Nullable HttpRequest head;
        private @Nullable CompositeByteBuf body;

        Requests(Routes routes, ExecutorService threads) {
            this.routes = routes;
            this.threads = threads;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
            if (part instanceof HttpRequest request) {
                head = request;
                body = Unpooled.compositeBuffer(1 << 16);
                if (request.uri().startsWith("/early")) {
                    start(context.channel());
                }
            }
            if (part instanceof HttpContent content && body != null) {
                body.addComponent(true, content.content().retain());
            }
            if (part instanceof LastHttpContent && head != null) {
                start(context.channel());
            }
        }

        private void start(Channel channel) {
            NettyRequest request = new NettyRequest(channel, head, body);
            head = null;
            body = null;
            threads.execute(() -> {
                try {
                    routes.serve(request);
                } catch (IOException gone) {
                    channel.close();
                } finally {
                    request.received.release();
                }
            });
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
            context.close();
        }
    }

    private record NettyRequest(Channel channel, HttpRequest head, CompositeByteBuf received) implements Served {
        @Override
        public String verb() {
            return head.method().name();
        }

        @Override
        public String path() {
            return head.uri();
        }

        @Override
        public int clientPort() {
            return ((InetSocketAddress) channel.remoteAddress()).getPort();
        }

        @Override
        public InputStream body() {
            return new ByteBufInputStream(received);
        }

        @Override
        public OutputStream respond(int status, long length, String... headers) {
            HttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status));
            for (int i = 0; i < headers.length; i += 2) {
                response.headers().set(headers[i], headers[i + 1]);
            }
            if (status != 204 && status != 304) {
                if (length >= 0) {
                    HttpUtil.setContentLength(response, length);
                } else {
                    HttpUtil.setTransferEncodingChunked(response, true);
                }
            }
            // Sent with the first piece: the head alone may be all that the client waits for.
            channel.write(response);
            return new Body(HttpUtil.isKeepAlive(response) && HttpUtil.isKeepAlive(head));
        }

        private void write(HttpObject part) throws IOException {
            ChannelFuture written = channel.writeAndFlush(part).awaitUninterruptibly();
            if (!written.isSuccess()) {
                throw new IOException("The client is gone.", written.cause());
            }
        }

        /**
         * Writes each piece when the one before it was written. The last one ends the response: the client may send its next
         * request as soon as it has that.
         */
        private final class Body extends OutputStream {
            private final boolean kept;
            private ByteBuf piece = Unpooled.EMPTY_BUFFER;
            private boolean closed;

            Body(boolean kept) {
                this.kept = kept;
            }

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                ByteBuf before = piece;
                piece = Unpooled.copiedBuffer(bytes, offset, length);
                if (before.isReadable()) {
                    NettyRequest.this.write(new DefaultHttpContent(before));
                }
            }

            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    NettyRequest.this.write(new DefaultLastHttpContent(piece));
                    if (!kept) {
                        channel.close();
                    }
                }
            }
        }
    }
}
