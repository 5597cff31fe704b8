/*
 * A byte forwarder between pairs of XMPP clients: what a load generator costs is measured against it, because it costs
 * next to nothing itself and reads no stanza.
 *
 *   forwarder [PORT]      0 or nothing: any free port; it prints "listening PORT"
 *
 * Until a client sends its first message, a scripted server answers it: stream header, SASL PLAIN or ANONYMOUS, bind,
 * any other IQ with an empty result; presence is dropped. From the first "<message" on, every chunk it sends goes as it
 * is to its partner. The number at the end of the user name decides who that is: n and n XOR 1. ANONYMOUS clients are
 * numbered as they come, so they and PLAIN ones should not share a run.
 *
 * A chunk that ends with </stream:stream> ends the client's stream. Linux only (epoll).
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#define MAX_CLIENTS 65536
#define LOGIN_BYTES 4096
#define CHUNK (64 * 1024)
/* Beyond this the sender is not read until its partner has caught up. */
#define PENDING_LIMIT (256 * 1024)
#define EVENTS 512
#define STREAM_END "</stream:stream>"
#define STREAM_END_LENGTH (sizeof STREAM_END - 1)

enum stage { LOGIN, AUTHENTICATED, BOUND, FORWARDING };

struct client {
  int fd;
  int number; /* -1 before authentication */
  enum stage stage;
  int dead;
  int stalled; /* unread until its partner has caught up */
  char user[64];
  char *login; /* what has come before the first message */
  size_t login_length;
  char *pending; /* what its socket did not take yet */
  size_t pending_from, pending_to, pending_capacity;
  struct client *next_dead;
};

static struct client *by_number[MAX_CLIENTS];
static struct client *dead;
static int epoll, live, anonymous;
static char chunk[CHUNK];

static void fail(const char *what) {
  fprintf(stderr, "forwarder: %s: %s\n", what, strerror(errno));
  exit(1);
}

/* Freed only after the events at hand are done with: one of them may still point to it. */
static void bury(struct client *client) {
  if (client->dead) return;
  client->dead = 1;
  close(client->fd);
  if (client->number >= 0 && by_number[client->number] == client) {
    by_number[client->number] = NULL;
    struct client *partner = by_number[client->number ^ 1];
    if (partner) partner->stalled = 0;
  }
  client->next_dead = dead;
  dead = client;
  if (--live == 0) anonymous = 0;
}

static void free_dead(void) {
  while (dead) {
    struct client *client = dead;
    dead = client->next_dead;
    free(client->login);
    free(client->pending);
    free(client);
  }
}

static void keep(struct client *client, const char *bytes, size_t length) {
  if (client->pending_to + length > client->pending_capacity) {
    size_t waiting = client->pending_to - client->pending_from;
    if (waiting) memmove(client->pending, client->pending + client->pending_from, waiting);
    client->pending_from = 0;
    client->pending_to = waiting;
    while (client->pending_capacity < waiting + length)
      client->pending_capacity = client->pending_capacity ? 2 * client->pending_capacity : 4096;
    client->pending = realloc(client->pending, client->pending_capacity);
    if (!client->pending) fail("memory");
  }
  memcpy(client->pending + client->pending_to, bytes, length);
  client->pending_to += length;
}

static void give(struct client *client, const char *bytes, size_t length) {
  if (client->dead) return;
  if (client->pending_to == client->pending_from) {
    ssize_t taken = send(client->fd, bytes, length, MSG_NOSIGNAL);
    if (taken == (ssize_t)length) return;
    if (taken < 0) {
      if (errno != EAGAIN) {
        bury(client);
        return;
      }
      taken = 0;
    }
    bytes += taken;
    length -= taken;
  }
  keep(client, bytes, length);
}

static void say(struct client *client, const char *text) { give(client, text, strlen(text)); }

static void end_stream(struct client *client) {
  say(client, STREAM_END);
  bury(client);
}

static void forward(struct client *client, const char *bytes, size_t length) {
  int ends = length >= STREAM_END_LENGTH &&
             memcmp(bytes + length - STREAM_END_LENGTH, STREAM_END, STREAM_END_LENGTH) == 0;
  if (ends) length -= STREAM_END_LENGTH;
  struct client *partner = by_number[client->number ^ 1];
  if (partner && length) {
    give(partner, bytes, length);
    if (partner->pending_to - partner->pending_from > PENDING_LIMIT) client->stalled = 1;
  }
  if (ends) end_stream(client);
}

static void decode_base64(const char *from, size_t length, char *to, size_t capacity, size_t *decoded) {
  static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  unsigned value = 0;
  int bits = 0;
  *decoded = 0;
  for (size_t i = 0; i < length && *decoded < capacity; i++) {
    const char *digit = from[i] ? strchr(alphabet, from[i]) : NULL;
    if (!digit) continue;
    value = value << 6 | (unsigned)(digit - alphabet);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      to[(*decoded)++] = (char)(value >> bits & 0xff);
    }
  }
}

/* RFC 4616: authorization identity, NUL, user name, NUL, password. */
static void user_of_plain(const char *text, size_t length, struct client *client) {
  char plain[256];
  size_t size;
  decode_base64(text, length, plain, sizeof plain - 1, &size);
  plain[size] = 0;
  const char *user = memchr(plain, 0, size);
  snprintf(client->user, sizeof client->user, "%s", user ? user + 1 : "");
}

static int number_of(const char *user) {
  size_t end = strlen(user), from = end;
  while (from > 0 && user[from - 1] >= '0' && user[from - 1] <= '9') from--;
  int number = from < end ? atoi(user + from) : -1;
  return number < MAX_CLIENTS ? number : -1;
}

static int starts_with(const char *text, const char *what) { return strncmp(text, what, strlen(what)) == 0; }

/* Copies what stands between `before` and `after` in an element. */
static int between(const char *element, const char *before, const char *after, char *to, size_t capacity) {
  const char *from = strstr(element, before);
  if (!from) return 0;
  from += strlen(before);
  const char *end = strstr(from, after);
  if (!end || (size_t)(end - from) >= capacity) return 0;
  memcpy(to, from, end - from);
  to[end - from] = 0;
  return 1;
}

static int id_of(const char *iq, char *to, size_t capacity) {
  return between(iq, " id=\"", "\"", to, capacity) || between(iq, " id='", "'", to, capacity);
}

static void open_stream(struct client *client) {
  say(client,
      client->stage == LOGIN
          ? "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' "
            "id='f0' from='localhost' version='1.0'><stream:features><mechanisms "
            "xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism><mechanism>ANONYMOUS</mechanism>"
            "</mechanisms></stream:features>"
          : "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' "
            "id='f1' from='localhost' version='1.0'><stream:features><bind "
            "xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></stream:features>");
}

static void authenticate(struct client *client, const char *element, size_t length) {
  if (strstr(element, "ANONYMOUS")) {
    snprintf(client->user, sizeof client->user, "anonymous%d", anonymous++);
  } else {
    const char *text = memchr(element, '>', length);
    const char *end = text ? strchr(text, '<') : NULL;
    if (end) user_of_plain(text + 1, end - text - 1, client);
  }
  client->number = number_of(client->user);
  if (client->number < 0) {
    say(client, "<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/></failure>");
    end_stream(client);
    return;
  }
  by_number[client->number] = client;
  client->stage = AUTHENTICATED;
  say(client, "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
}

static void answer_iq(struct client *client, const char *iq) {
  char id[128], resource[128] = "r", answer[1024];
  if (!id_of(iq, id, sizeof id) || strstr(iq, "'result'") || strstr(iq, "\"result\"")) return;
  if (strstr(iq, "urn:ietf:params:xml:ns:xmpp-bind")) {
    between(iq, "<resource>", "</resource>", resource, sizeof resource);
    snprintf(answer, sizeof answer,
             "<iq type='result' id='%s'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>%s@localhost/%s</jid>"
             "</bind></iq>",
             id, client->user, resource);
    client->stage = BOUND;
  } else {
    snprintf(answer, sizeof answer, "<iq type='result' id='%s'/>", id);
  }
  say(client, answer);
}

/* Length of the element that `text` begins with, 0 if it is not there yet. */
static size_t element_length(const char *text, const char *end_tag) {
  const char *close = strchr(text, '>');
  if (!close) return 0;
  if (close[-1] == '/' || close[-1] == '?' || !*end_tag) return close + 1 - text;
  const char *end = strstr(close, end_tag);
  return end ? end + strlen(end_tag) - text : 0;
}

/* Answers one element of the login; returns its length, 0 if it is not complete. */
static size_t play(struct client *client, char *text) {
  static const struct {
    const char *tag, *end;
  } elements[] = {{"<?xml", ""},        {"<stream:stream", ""}, {"<auth", "</auth>"},
                  {"<iq", "</iq>"},     {"<presence", "</presence>"},
                  {"</stream:stream", ""}};
  for (size_t kind = 0; kind < sizeof elements / sizeof *elements; kind++) {
    if (!starts_with(text, elements[kind].tag)) continue;
    size_t length = element_length(text, elements[kind].end);
    if (!length) return 0;
    char after = text[length];
    text[length] = 0;
    if (kind == 1) open_stream(client);
    else if (kind == 2) authenticate(client, text, length);
    else if (kind == 3) answer_iq(client, text);
    else if (kind == 5) end_stream(client);
    text[length] = after;
    return length;
  }
  if (strchr(text, '>')) {
    fprintf(stderr, "forwarder: the script has no answer to %.60s\n", text);
    end_stream(client);
  }
  return 0;
}

static void log_in(struct client *client, const char *bytes, size_t length) {
  if (!client->login) client->login = malloc(LOGIN_BYTES + 1);
  if (!client->login) fail("memory");
  while (length && !client->dead) {
    size_t room = LOGIN_BYTES - client->login_length, part = length < room ? length : room;
    if (!part) {
      fprintf(stderr, "forwarder: a login is longer than %d bytes\n", LOGIN_BYTES);
      bury(client);
      return;
    }
    memcpy(client->login + client->login_length, bytes, part);
    client->login_length += part;
    client->login[client->login_length] = 0;
    bytes += part;
    length -= part;
    size_t from = 0, done;
    while (!client->dead) {
      char *text = client->login + from;
      if (client->stage == BOUND && starts_with(text, "<message")) {
        client->stage = FORWARDING;
        forward(client, text, client->login_length - from);
        if (length && !client->dead) forward(client, bytes, length);
        free(client->login);
        client->login = NULL;
        return;
      }
      done = strchr(" \r\n\t", *text) && *text ? 1 : play(client, text);
      if (!done) break;
      from += done;
    }
    client->login_length -= from;
    memmove(client->login, client->login + from, client->login_length + 1);
  }
}

/* Edge-triggered: reads until a read is not full, which means that the socket is empty (epoll(7)). */
static void take(struct client *client) {
  while (!client->dead && !client->stalled) {
    ssize_t length = recv(client->fd, chunk, CHUNK, 0);
    if (length <= 0) {
      if (length == 0 || errno != EAGAIN) bury(client);
      return;
    }
    if (client->stage == FORWARDING) forward(client, chunk, length);
    else log_in(client, chunk, length);
    if (length < CHUNK) return;
  }
}

static void flush_pending(struct client *client) {
  while (client->pending_from < client->pending_to) {
    ssize_t taken = send(client->fd, client->pending + client->pending_from,
                         client->pending_to - client->pending_from, MSG_NOSIGNAL);
    if (taken < 0) {
      if (errno != EAGAIN) bury(client);
      return;
    }
    client->pending_from += taken;
  }
  client->pending_from = client->pending_to = 0;
  struct client *partner = client->number >= 0 ? by_number[client->number ^ 1] : NULL;
  if (partner && partner->stalled) {
    partner->stalled = 0;
    take(partner);
  }
}

static void welcome(int listener) {
  for (;;) {
    int fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC), on = 1;
    if (fd < 0) {
      if (errno == EAGAIN || errno == ECONNABORTED || errno == EINTR) return;
      fail("accept");
    }
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    struct client *client = calloc(1, sizeof *client);
    if (!client) fail("memory");
    client->fd = fd;
    client->number = -1;
    live++;
    /* EPOLLOUT at all times costs nothing edge-triggered: it is reported only after a send that did not fit. */
    struct epoll_event event = {.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, .data.ptr = client};
    if (epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event)) fail("epoll_ctl");
  }
}

int main(int argc, char **argv) {
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  struct rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), on = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  struct sockaddr_in address = {.sin_family = AF_INET,
                                .sin_port = htons(argc > 1 ? atoi(argv[1]) : 0),
                                .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof address;
  if (bind(listener, (struct sockaddr *)&address, size)) fail("bind");
  if (listen(listener, 4096)) fail("listen");
  getsockname(listener, (struct sockaddr *)&address, &size);
  epoll = epoll_create1(EPOLL_CLOEXEC);
  struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL}, events[EVENTS];
  if (epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &event)) fail("epoll_ctl");
  printf("listening %d\n", ntohs(address.sin_port));
  fflush(stdout);
  for (;;) {
    int count = epoll_wait(epoll, events, EVENTS, -1);
    if (count < 0 && errno != EINTR) fail("epoll_wait");
    for (int i = 0; i < count; i++) {
      struct client *client = events[i].data.ptr;
      if (!client) {
        welcome(listener);
        continue;
      }
      if (!client->dead && events[i].events & EPOLLOUT && client->pending_to) flush_pending(client);
      if (!client->dead && events[i].events & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR)) take(client);
    }
    free_dead();
  }
}
