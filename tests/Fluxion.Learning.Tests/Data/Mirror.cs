using System.Net;
using System.Net.Sockets;

namespace Fluxion.Learning.Tests;

/// <summary>A mirror on this machine that can misbehave.</summary>
internal sealed class Mirror : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<string, byte[]?> _files;
    private readonly Task _loop;

    internal Mirror(Func<string, byte[]?> files)
    {
        _files = files;
        Address = new Uri($"http://127.0.0.1:{FreePort()}/mnist/");
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _loop = Task.Run(ServeAsync);
    }

    internal Uri Address { get; }

    /// <summary>What was asked for, such as <c>labels.gz</c> or <c>labels.gz from 100</c>.</summary>
    internal List<string> Requests { get; } = [];

    /// <summary>After how many bytes each answer breaks off, answer by answer.</summary>
    internal Queue<int> Cuts { get; } = [];

    internal bool KnowsRanges { get; init; } = true;

    public void Dispose()
    {
        _listener.Close();
        _loop.Wait();
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                Answer(await _listener.GetContextAsync());
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                if (!_listener.IsListening)
                {
                    return;
                }
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var name = Path.GetFileName(context.Request.Url!.AbsolutePath);
        var from = context.Request.Headers["Range"] is { } range ? int.Parse(range["bytes=".Length..^1]) : 0;
        Requests.Add(from == 0 ? name : $"{name} from {from}");
        var response = context.Response;
        if (_files(name) is not { } bytes)
        {
            response.StatusCode = 404;
            response.Close();
            return;
        }

        if (from > 0 && KnowsRanges)
        {
            response.StatusCode = from < bytes.Length ? 206 : 416;
            response.Headers["Content-Range"] = from < bytes.Length ? $"bytes {from}-{bytes.Length - 1}/{bytes.Length}" : $"bytes */{bytes.Length}";
            bytes = bytes[Math.Min(from, bytes.Length)..];
        }

        response.ContentLength64 = bytes.Length;
        if (Cuts.TryDequeue(out var length))
        {
            response.OutputStream.Write(bytes, 0, length);
            response.OutputStream.Flush();
            response.Abort();
            return;
        }

        response.OutputStream.Write(bytes);
        response.Close();
    }
}
